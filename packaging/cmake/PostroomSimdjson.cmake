# SPDX-License-Identifier: Apache-2.0
# simdjson, which reads the service's answers: Debian, Ubuntu, vcpkg and Homebrew all bring its CMake package.
find_package(simdjson CONFIG QUIET)
if(NOT simdjson_FOUND)
    message(FATAL_ERROR "simdjson is missing: libsimdjson-dev on Debian and Ubuntu, simdjson in Homebrew and vcpkg.")
endif()
