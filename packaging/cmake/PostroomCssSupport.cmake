# SPDX-License-Identifier: Apache-2.0
# The target update_css_support: what mail programs show of CSS, fetched from npm at the version of the lock file and
# turned into a table of the source tree. By hand, where there is newer data; the build needs neither npm nor network.
add_custom_target(update_css_support
    COMMAND "${CMAKE_COMMAND}" "-DFROM=${PROJECT_SOURCE_DIR}/packaging/css-support" "-DTO=${CMAKE_BINARY_DIR}/css-support"
        -P "${CMAKE_CURRENT_LIST_DIR}/PostroomNodePackages.cmake"
    COMMAND node "${PROJECT_SOURCE_DIR}/packaging/css-support/table.mjs" "${CMAKE_BINARY_DIR}/css-support"
        "${PROJECT_SOURCE_DIR}/app/preflight/css_support_table.cpp"
    COMMAND "${CMAKE_COMMAND}" -E make_directory "${PROJECT_SOURCE_DIR}/resources/licences"
    COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_BINARY_DIR}/css-support/node_modules/caniemail/LICENSE"
        "${PROJECT_SOURCE_DIR}/resources/licences/caniemail.txt"
    VERBATIM)
