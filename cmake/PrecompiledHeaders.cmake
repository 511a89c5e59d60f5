# Half of a compile goes into reading Qt's headers: the release build reads them once. The other presets
# do without, so that a file that forgets an include of its own does not build there.

if(CORDBOARD_PCH AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # clang wants every -D and -fPIC of the header and its users to be equal, gcc only those that matter
    message(STATUS "Precompiled headers are for g++ only, and left out")
    set(CORDBOARD_PCH OFF)
endif()

if(CORDBOARD_PCH)
    set(CMAKE_PCH_WARN_INVALID OFF)
    add_compile_options(-fpch-preprocess) # what ccache needs to see through them
    set(cordboard_pch_headers
        <algorithm> <array> <chrono> <functional> <memory> <optional> <utility> <variant>
        <QByteArray> <QCoreApplication> <QDateTime> <QFuture> <QHash> <QList> <QLoggingCategory>
        <QObject> <QPointer> <QPromise> <QSet> <QString> <QStringList> <QTimer> <QUuid>)

    file(CONFIGURE OUTPUT pch.cpp CONTENT "// what the precompiled headers are made with\n")
    add_library(cordboard_pch_core OBJECT "${CMAKE_CURRENT_BINARY_DIR}/pch.cpp")
    target_link_libraries(cordboard_pch_core PRIVATE cordboard_compile_settings Qt6::Core)
    target_precompile_headers(cordboard_pch_core PRIVATE ${cordboard_pch_headers})
    if(CORDBOARD_GUI)
        add_library(cordboard_pch_gui OBJECT "${CMAKE_CURRENT_BINARY_DIR}/pch.cpp")
        target_link_libraries(cordboard_pch_gui PRIVATE cordboard_compile_settings Qt6::Widgets)
        target_precompile_headers(cordboard_pch_gui PRIVATE ${cordboard_pch_headers}
            <QAbstractListModel> <QAction> <QApplication> <QBoxLayout> <QColor> <QIcon> <QKeyEvent> <QLabel>
            <QLineEdit> <QListView> <QMouseEvent> <QPainter> <QPixmap> <QPushButton> <QWidget>)
    endif()
endif()

# core or gui: a library that must run without a screen never sees a widget, not even by accident.
function(cordboard_precompile target kind)
    if(TARGET cordboard_pch_${kind})
        target_precompile_headers(${target} REUSE_FROM cordboard_pch_${kind})
    endif()
endfunction()
