# cordboard_add_library(store LINKS base model SOURCES src/writer.cpp … [EXTERNAL Qt6::Sql …])
#
# One static library per folder. Its public headers live in include/<name>/ and are reached as
# "<name>/file.h"; nothing else is on the include path, so what is not linked cannot be included.
# UNITY: ten sources are compiled as one where CORDBOARD_UNITY is on, so their anonymous names must differ.
# LINKS names libraries of ours; EXTERNAL names libraries of others that public headers need;
# PRIVATE_EXTERNAL those that only the sources need.
function(cordboard_add_library name)
    cmake_parse_arguments(ARG "UNITY" "" "SOURCES;LINKS;EXTERNAL;PRIVATE_EXTERNAL" ${ARGN})
    set(target cordboard_${name})
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS include/*.h)
    if(ARG_SOURCES)
        add_library(${target} STATIC ${ARG_SOURCES} ${headers})
        target_include_directories(${target} PUBLIC include PRIVATE src)
        set(scope PUBLIC)
        target_link_libraries(${target} PRIVATE cordboard_compile_settings ${ARG_PRIVATE_EXTERNAL})
        if(CORDBOARD_UNITY AND ARG_UNITY)
            set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 10)
        endif()
        if(name MATCHES "^ui_")
            cordboard_precompile(${target} gui)
        else()
            cordboard_precompile(${target} core)
        endif()
    else()
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE include)
        set(scope INTERFACE)
    endif()
    foreach(link IN LISTS ARG_LINKS)
        target_link_libraries(${target} ${scope} cordboard_${link})
    endforeach()
    target_link_libraries(${target} ${scope} ${ARG_EXTERNAL})
    add_library(Cordboard::${name} ALIAS ${target})
endfunction()

# moc alone over the one source of a test: AUTOMOC starts two programs and compiles a file for it, which is
# a second of work for each of 200 tests. A test with more sources may have more to look at.
function(cordboard_moc_test name)
    if(ARG_SOURCES)
        return()
    endif()
    set_target_properties(${name} PROPERTIES AUTOMOC OFF)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${name}_moc")
    add_custom_command(OUTPUT "${folder}/${name}.moc"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${folder}"
        COMMAND Qt6::moc -o "${folder}/${name}.moc" "${CMAKE_CURRENT_SOURCE_DIR}/${name}.cpp"
        DEPENDS ${name}.cpp VERBATIM COMMENT "moc ${name}.cpp")
    target_sources(${name} PRIVATE "${folder}/${name}.moc")
    target_include_directories(${name} PRIVATE "${folder}")
endfunction()

# cordboard_add_test_library(fake_engine SOURCES … [LINKS …] [EXTERNAL …] [GUI]): what several tests stand on, compiled
# once; reached by LINKS fake_engine. Its headers lie beside its sources, or in tests/support.
function(cordboard_add_test_library name)
    cmake_parse_arguments(ARG "GUI" "" "SOURCES;LINKS;EXTERNAL" ${ARGN})
    set(target cordboard_${name})
    add_library(${target} STATIC ${ARG_SOURCES})
    target_include_directories(${target} PUBLIC "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    target_link_libraries(${target} PUBLIC cordboard_qtest ${ARG_EXTERNAL} PRIVATE cordboard_compile_settings)
    foreach(link IN LISTS ARG_LINKS)
        target_link_libraries(${target} PUBLIC cordboard_${link})
    endforeach()
    target_compile_options(${target} PRIVATE ${cordboard_test_options})
    if(ARG_GUI)
        cordboard_precompile(${target} gui_test)
    else()
        cordboard_precompile(${target} core_test)
    endif()
endfunction()

# cordboard_add_test(tst_segmenter LINKS text [SOURCES extra.cpp] [EXTERNAL …] [LABELS …] [TIMEOUT s])
# The source is <name>.cpp beside the CMakeLists.txt; headers of tests/support are at hand. Without LABELS
# the folder under tests/ is the label: unit, integration or gui. `long` ones run in ./dev test --full only.
function(cordboard_add_test name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS;EXTERNAL;LABELS" ${ARGN})
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    cordboard_moc_test(${name})
    target_link_options(${name} PRIVATE ${cordboard_test_link_options})
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${name} PRIVATE
        CORDBOARD_TEST_DATA="${CMAKE_CURRENT_SOURCE_DIR}/data"
        CORDBOARD_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
        CORDBOARD_BINARY_DIR="${CMAKE_BINARY_DIR}")
    target_link_libraries(${name} PRIVATE cordboard_compile_settings cordboard_qtest ${ARG_EXTERNAL})
    foreach(link IN LISTS ARG_LINKS)
        target_link_libraries(${name} PRIVATE cordboard_${link})
    endforeach()
    if(NOT ARG_LABELS)
        file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
        string(REGEX REPLACE "/.*" "" ARG_LABELS "${folder}")
    endif()
    if("unit" IN_LIST ARG_LABELS)
        add_dependencies(cordboard_unit_tests ${name})
    endif()
    target_compile_options(${name} PRIVATE ${cordboard_test_options})
    if("gui" IN_LIST ARG_LABELS)
        cordboard_precompile(${name} gui_test)
    else()
        cordboard_precompile(${name} core_test)
    endif()
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;QT_LOGGING_RULES=qt.*=false")
    cordboard_order_test(${name})
endfunction()

# cordboard_add_test_on_postgres(tst_store): the same program once more as tst_store_postgresql, beside a
# PostgreSQL of its own (tests/support/with_postgres.sh). Where none is installed it is skipped.
function(cordboard_add_test_on_postgres name)
    add_test(NAME ${name}_postgresql
        COMMAND "${CMAKE_SOURCE_DIR}/tests/support/with_postgres.sh" $<TARGET_FILE:${name}>)
    get_test_property(${name} LABELS labels)
    get_test_property(${name} ENVIRONMENT environment)
    set_tests_properties(${name}_postgresql PROPERTIES TIMEOUT 180 LABELS "${labels};postgresql"
        ENVIRONMENT "${environment}" SKIP_REGULAR_EXPRESSION "PostgreSQL 15 is not installed")
    cordboard_order_test(${name}_postgresql)
endfunction()

# cordboard_add_fuzzer(fuzz_pdu LINKS smpp): built with clang only, corpus in tests/fuzz/corpus/<name>.
function(cordboard_add_fuzzer name)
    cmake_parse_arguments(ARG "" "" "LINKS;EXTERNAL" ${ARGN})
    add_executable(${name} ${name}.cpp)
    add_dependencies(cordboard_fuzzers ${name})
    target_compile_options(${name} PRIVATE -fsanitize=fuzzer)
    target_link_options(${name} PRIVATE -fsanitize=fuzzer)
    target_link_libraries(${name} PRIVATE cordboard_compile_settings ${ARG_EXTERNAL})
    foreach(link IN LISTS ARG_LINKS)
        target_link_libraries(${name} PRIVATE cordboard_${link})
    endforeach()
endfunction()

# cordboard_add_ui_library(chat …): as cordboard_add_library, target cordboard_ui_<name>, headers "ui/<name>/file.h".
function(cordboard_add_ui_library name)
    cordboard_add_library(ui_${name} ${ARGN})
endfunction()
