# SPDX-License-Identifier: Apache-2.0
# The target of the preset "lint". What moc writes must be there first: sources include it.
if(CMAKE_GLOBAL_AUTOGEN_TARGET AND NOT WIN32)
    add_custom_target(lint
        COMMAND "${PROJECT_SOURCE_DIR}/packaging/lint" --prepared
        WORKING_DIRECTORY "${PROJECT_SOURCE_DIR}"
        USES_TERMINAL VERBATIM)
    add_dependencies(lint autogen)
endif()
