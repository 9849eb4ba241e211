# SPDX-License-Identifier: Apache-2.0
# cpp-httplib, which serves the sandbox: a compiled library with a pkg-config file on Debian and Ubuntu, a CMake package
# in vcpkg and Homebrew. Either way the target postroom_httplib is it.
add_library(postroom_httplib INTERFACE)
find_package(httplib CONFIG QUIET)
if(httplib_FOUND)
    target_link_libraries(postroom_httplib INTERFACE httplib::httplib)
else()
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
        pkg_check_modules(HTTPLIB QUIET IMPORTED_TARGET cpp-httplib)
    endif()
    if(NOT HTTPLIB_FOUND)
        message(FATAL_ERROR "cpp-httplib is missing: libcpp-httplib-dev on Debian and Ubuntu, cpp-httplib in Homebrew and vcpkg.")
    endif()
    target_link_libraries(postroom_httplib INTERFACE PkgConfig::HTTPLIB)
endif()
find_package(Threads REQUIRED)
target_link_libraries(postroom_httplib INTERFACE Threads::Threads)
if(WIN32)
    # Its header brings windows.h, which must not define min and max, nor bring an old winsock.
    target_compile_definitions(postroom_httplib INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN)
    target_link_libraries(postroom_httplib INTERFACE ws2_32)
endif()
