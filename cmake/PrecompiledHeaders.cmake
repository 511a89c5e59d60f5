# Half of a compile goes into reading Qt's headers: the release build reads them once. The other presets
# do without, so that a file that forgets an include of its own does not build there.

# clang (the asan build) has them for the tests alone: there 1.0 of 1.4 s of a test is reading Qt, and the libraries
# are compiled with every include of their own at least once in each CI.

if(CORDBOARD_PCH AND NOT CMAKE_CXX_COMPILER_ID MATCHES "^(GNU|Clang)$")
    message(STATUS "Precompiled headers are for g++ and clang only, and left out")
    set(CORDBOARD_PCH OFF)
endif()

if(CORDBOARD_PCH)
    set(CMAKE_PCH_WARN_INVALID OFF)
    # what ccache needs to see through them
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        add_compile_options(-fpch-preprocess)
    else()
        add_compile_options("SHELL:-Xclang -fno-pch-timestamp")
    endif()
    set(cordboard_pch_headers
        <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <variant>
        <QByteArray> <QCoreApplication> <QDateTime> <QFuture> <QHash> <QList> <QLoggingCategory>
        <QObject> <QPointer> <QPromise> <QSet> <QString> <QStringList> <QTimer> <QUuid>)

    set(cordboard_pch_gui_headers
        <QAbstractListModel> <QAction> <QApplication> <QBoxLayout> <QColor> <QIcon> <QKeyEvent> <QLabel>
        <QLineEdit> <QListView> <QMouseEvent> <QPainter> <QPixmap> <QPushButton> <QWidget>)
    set(cordboard_pch_test_headers <QSignalSpy> <QTemporaryDir> <QTest>)

    file(CONFIGURE OUTPUT pch.cpp CONTENT "// what the precompiled headers are made with\n")
    function(cordboard_make_pch kind)
        cmake_parse_arguments(ARG "" "" "LINKS;OPTIONS;HEADERS" ${ARGN})
        add_library(cordboard_pch_${kind} OBJECT "${CMAKE_CURRENT_BINARY_DIR}/pch.cpp")
        set_target_properties(cordboard_pch_${kind} PROPERTIES AUTOMOC OFF)
        target_compile_options(cordboard_pch_${kind} PRIVATE ${ARG_OPTIONS})
        target_link_libraries(cordboard_pch_${kind} PRIVATE cordboard_compile_settings ${ARG_LINKS})
        target_precompile_headers(cordboard_pch_${kind} PRIVATE ${ARG_HEADERS})
    endfunction()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        cordboard_make_pch(core LINKS Qt6::Core HEADERS ${cordboard_pch_headers})
    endif()
    if(CORDBOARD_GUI AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        cordboard_make_pch(gui LINKS Qt6::Widgets HEADERS ${cordboard_pch_headers} ${cordboard_pch_gui_headers})
    endif()
    if(CORDBOARD_TESTS)
        cordboard_make_pch(core_test LINKS cordboard_qtest OPTIONS ${cordboard_test_options}
            HEADERS ${cordboard_pch_headers} ${cordboard_pch_test_headers})
        if(CORDBOARD_GUI)
            cordboard_make_pch(gui_test LINKS Qt6::Widgets cordboard_qtest OPTIONS ${cordboard_test_options}
                HEADERS ${cordboard_pch_headers} ${cordboard_pch_gui_headers} ${cordboard_pch_test_headers})
        endif()
    endif()
endif()

# core or gui, core_test or gui_test: a library that must run without a screen never sees a widget, not even by accident.
function(cordboard_precompile target kind)
    if(TARGET cordboard_pch_${kind})
        target_precompile_headers(${target} REUSE_FROM cordboard_pch_${kind})
    endif()
endfunction()
