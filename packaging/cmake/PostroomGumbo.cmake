# SPDX-License-Identifier: Apache-2.0
# gumbo, which reads HTML from elsewhere: a pkg-config file on Debian, Ubuntu and Homebrew; vcpkg's has none that can be
# relied on, so there header and library are looked for. Either way the target postroom_gumbo is it.
add_library(postroom_gumbo INTERFACE)
find_package(PkgConfig QUIET)
if(PkgConfig_FOUND)
    pkg_check_modules(GUMBO QUIET IMPORTED_TARGET gumbo)
endif()
if(GUMBO_FOUND)
    target_link_libraries(postroom_gumbo INTERFACE PkgConfig::GUMBO)
else()
    find_path(POSTROOM_GUMBO_HEADERS gumbo.h)
    find_library(POSTROOM_GUMBO_LIBRARY gumbo)
    if(NOT POSTROOM_GUMBO_HEADERS OR NOT POSTROOM_GUMBO_LIBRARY)
        message(FATAL_ERROR "gumbo is missing: libgumbo-dev on Debian and Ubuntu, gumbo-parser in Homebrew, gumbo in vcpkg.")
    endif()
    target_include_directories(postroom_gumbo SYSTEM INTERFACE "${POSTROOM_GUMBO_HEADERS}")
    target_link_libraries(postroom_gumbo INTERFACE "${POSTROOM_GUMBO_LIBRARY}")
endif()
