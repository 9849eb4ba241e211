# SPDX-License-Identifier: Apache-2.0
# What every target of Postroom is compiled with. The presets switch these options; nothing else does.
option(POSTROOM_WERROR "Treat compiler warnings as errors (the presets do)" OFF)
set(POSTROOM_SANITIZE "" CACHE STRING "Sanitizers for every target: address;undefined or thread")
option(POSTROOM_CCACHE "Compile through ccache where it is installed" ON)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "" FORCE)
endif()

if(POSTROOM_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(POSTROOM_CCACHE_PROGRAM ccache)
    if(POSTROOM_CCACHE_PROGRAM)
        # Precompiled headers are only cached with these two sloppinesses (ccache manual, "Precompiled headers").
        set(CMAKE_CXX_COMPILER_LAUNCHER
            "${CMAKE_COMMAND}" -E env "CCACHE_SLOPPINESS=pch_defines,time_macros" "${POSTROOM_CCACHE_PROGRAM}")
    endif()
endif()

# One interface target carries the warnings and definitions, so that no folder can forget one.
add_library(postroom_flags INTERFACE)
target_compile_definitions(postroom_flags INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_CONTEXTLESS_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    POSTROOM_VERSION="${PROJECT_VERSION}")
if(MSVC)
    # /Zc:__cplusplus and /permissive- are what Qt 6 asks for; 4127: Q_ASSERT and the like test constants on purpose.
    target_compile_options(postroom_flags INTERFACE
        /W4 /wd4127 /utf-8 /permissive- /Zc:__cplusplus /bigobj $<$<BOOL:${POSTROOM_WERROR}>:/WX>)
else()
    target_compile_options(postroom_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion
        -Wno-sign-conversion -Wcast-align -Wunused -Wimplicit-fallthrough -Wextra-semi
        $<$<BOOL:${POSTROOM_WERROR}>:-Werror>)
endif()

if(POSTROOM_SANITIZE AND MSVC)
    message(FATAL_ERROR "The sanitizer presets are for GCC and Clang.")
elseif(POSTROOM_SANITIZE)
    list(JOIN POSTROOM_SANITIZE "," postroom_sanitizers)
    add_compile_options(-fsanitize=${postroom_sanitizers} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${postroom_sanitizers})
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # GCC's own manual: with sanitizers it warns of what is well. The sanitizers see what is not; the other presets warn.
        add_compile_options(-Wno-maybe-uninitialized)
    endif()
endif()
