# SPDX-License-Identifier: Apache-2.0
# c-ares, which looks up DNS records, and libpsl, which knows what is somebody's own domain. c-ares has a CMake package in
# vcpkg and Homebrew; Debian and Ubuntu have pkg-config files for both. Either way the targets are postroom_cares and
# postroom_psl.
find_package(PkgConfig QUIET)

add_library(postroom_cares INTERFACE)
find_package(c-ares CONFIG QUIET)
if(c-ares_FOUND)
    target_link_libraries(postroom_cares INTERFACE c-ares::cares)
else()
    if(PkgConfig_FOUND)
        pkg_check_modules(CARES QUIET IMPORTED_TARGET libcares)
    endif()
    if(NOT CARES_FOUND)
        message(FATAL_ERROR "c-ares is missing: libc-ares-dev on Debian and Ubuntu, c-ares in Homebrew and vcpkg.")
    endif()
    target_link_libraries(postroom_cares INTERFACE PkgConfig::CARES)
endif()
# From 1.28 on it wants other functions; Debian 12 has 1.18, which knows only these.
target_compile_definitions(postroom_cares INTERFACE CARES_NO_DEPRECATED)
if(WIN32)
    target_compile_definitions(postroom_cares INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
    target_link_libraries(postroom_cares INTERFACE ws2_32)
endif()

add_library(postroom_psl INTERFACE)
if(PkgConfig_FOUND)
    pkg_check_modules(PSL QUIET IMPORTED_TARGET libpsl)
endif()
if(NOT PSL_FOUND)
    message(FATAL_ERROR "libpsl is missing: libpsl-dev on Debian and Ubuntu, libpsl in Homebrew and vcpkg.")
endif()
target_link_libraries(postroom_psl INTERFACE PkgConfig::PSL)
