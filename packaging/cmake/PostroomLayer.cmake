# SPDX-License-Identifier: Apache-2.0
# A layer is one folder, one static library and one include root.
#
# Its headers are included as "<layer>/file.h". That spelling resolves through a folder of forwarding headers which only
# this layer and those that link it can see; so an include against the arrows of CONTRIBUTING.md does not compile.
# Sources are found by name: a new file needs no line here.

# postroom_layer(<name> FOLDER <dir> LINKS <targets…> [PRECOMPILE <headers…>])
function(postroom_layer name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "FOLDER" "LINKS;PRIVATE_LINKS;PRECOMPILE")
    set(target postroom_${name})
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${arg_FOLDER}/*.cpp" "${arg_FOLDER}/*.h")
    list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
    add_library(${target} STATIC ${sources})
    target_link_libraries(${target} PUBLIC ${arg_LINKS} PRIVATE postroom_flags ${arg_PRIVATE_LINKS})
    _postroom_include_root(${target} ${name} "${arg_FOLDER}")
    if(arg_PRECOMPILE)
        target_precompile_headers(${target} PRIVATE ${arg_PRECOMPILE})
    endif()
endfunction()

function(_postroom_include_root target name folder)
    set(root "${CMAKE_BINARY_DIR}/include-roots/${name}")
    file(GLOB_RECURSE headers RELATIVE "${folder}" CONFIGURE_DEPENDS "${folder}/*.h")
    # A header that is gone must not go on compiling through a forward left behind.
    file(GLOB_RECURSE forwards RELATIVE "${root}/${name}" "${root}/${name}/*.h")
    foreach(forward IN LISTS forwards)
        if(NOT forward IN_LIST headers)
            file(REMOVE "${root}/${name}/${forward}")
        endif()
    endforeach()
    foreach(header IN LISTS headers)
        set(text "#include \"${folder}/${header}\" // IWYU pragma: export\n")
        set(forward "${root}/${name}/${header}")
        set(old "")
        if(EXISTS "${forward}")
            file(READ "${forward}" old)
        endif()
        if(NOT old STREQUAL text)
            file(WRITE "${forward}" "${text}")
        endif()
    endforeach()
    target_include_directories(${target} PUBLIC "${root}")
endfunction()
