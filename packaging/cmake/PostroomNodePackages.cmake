# SPDX-License-Identifier: Apache-2.0
# Packages for Node that a suite of tests needs, fetched with npm into the build folder.
#
# The calling folder has a package.json with exact versions and its package-lock.json, whose hashes npm checks. They are
# fetched by a test of their own, which those that need them wait for (a fixture of CTest): no node, no npm or nothing
# fetched is a failure that says so, never a test left out. What is there and unchanged is not fetched again.

if(CMAKE_SCRIPT_MODE_FILE)
    # cmake -DFROM=<folder of package.json> -DTO=<folder> -P PostroomNodePackages.cmake
    cmake_minimum_required(VERSION 3.22)
    find_program(node NAMES node nodejs)
    find_program(npm NAMES npm.cmd npm)
    foreach(tool IN ITEMS node npm)
        if(NOT ${tool})
            message(FATAL_ERROR "There is no ${tool} here, which this suite needs (packages nodejs and npm).")
        endif()
    endforeach()
    file(SHA256 "${FROM}/package-lock.json" wanted)
    set(have "")
    if(EXISTS "${TO}/fetched")
        file(READ "${TO}/fetched" have)
    endif()
    if(have STREQUAL wanted)
        message("What npm fetched before is what is wanted.")
        return()
    endif()
    file(REMOVE_RECURSE "${TO}")
    file(MAKE_DIRECTORY "${TO}")
    file(COPY "${FROM}/package.json" "${FROM}/package-lock.json" DESTINATION "${TO}")
    # engine-strict off: what runs is what counts. No scripts of packages are run.
    execute_process(
        COMMAND "${npm}" ci --ignore-scripts --engine-strict=false --no-audit --no-fund --no-update-notifier --loglevel=error
        WORKING_DIRECTORY "${TO}" RESULT_VARIABLE result)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "npm could not fetch the packages of ${FROM}/package-lock.json; its own words are above.")
    endif()
    file(WRITE "${TO}/fetched" "${wanted}")
    return()
endif()

# postroom_node_packages(<fixture>): makes the calling folder's packages the fixture and sets POSTROOM_NODE_PACKAGES, in
# the calling scope, to the folder they will be in.
function(postroom_node_packages fixture)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/node_packages")
    add_test(NAME ${fixture}
        COMMAND "${CMAKE_COMMAND}" "-DFROM=${CMAKE_CURRENT_SOURCE_DIR}" "-DTO=${folder}"
            -P "${PROJECT_SOURCE_DIR}/packaging/cmake/PostroomNodePackages.cmake")
    set_tests_properties(${fixture} PROPERTIES TIMEOUT 600 FIXTURES_SETUP ${fixture})
    set(POSTROOM_NODE_PACKAGES "${folder}" PARENT_SCOPE)
endfunction()
