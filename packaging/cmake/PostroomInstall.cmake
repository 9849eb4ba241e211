# SPDX-License-Identifier: Apache-2.0
# What is put where: the program everywhere; on Linux also what the desktop shows of it.
include(GNUInstallDirs)
if(NOT TARGET postroom)
    return()
endif()

set_target_properties(postroom PROPERTIES
    WIN32_EXECUTABLE ON
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_BUNDLE_NAME Postroom
    MACOSX_BUNDLE_GUI_IDENTIFIER org.postroom.Postroom
    MACOSX_BUNDLE_BUNDLE_VERSION "${PROJECT_VERSION}"
    MACOSX_BUNDLE_SHORT_VERSION_STRING "${PROJECT_VERSION}"
    MACOSX_BUNDLE_COPYRIGHT "The Postroom authors, Apache-2.0")
install(TARGETS postroom
    RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}"
    BUNDLE DESTINATION .)

if(TARGET postroom_web_preview)
    install(TARGETS postroom_web_preview
        LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/postroom"
        RUNTIME DESTINATION "${CMAKE_INSTALL_LIBDIR}/postroom")
endif()

# Of data that the program holds: it must come with it.
install(DIRECTORY "${PROJECT_SOURCE_DIR}/resources/licences"
    DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(UNIX AND NOT APPLE)
    install(FILES "${PROJECT_SOURCE_DIR}/packaging/linux/org.postroom.Postroom.desktop"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${PROJECT_SOURCE_DIR}/packaging/linux/org.postroom.Postroom.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    install(FILES "${PROJECT_SOURCE_DIR}/resources/postroom.svg"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps"
        RENAME org.postroom.Postroom.svg)
    install(FILES "${PROJECT_SOURCE_DIR}/LICENSE"
        DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endif()
