# What the tests are compiled with.

# Half of the optimiser's time is saved; the libraries that they test have all of it.
set(cordboard_test_options "")
if(CMAKE_BUILD_TYPE STREQUAL "Release")
    set(cordboard_test_options -O1)
endif()

# Qt6::Test without its two definitions that name the folder of each test: with them no two tests could share
# a precompiled header, and only QFINDTESTDATA, which we do not use, reads them. QTest's own headers differ with
# Network, so every test has it.
add_library(cordboard_qtest INTERFACE)
target_include_directories(cordboard_qtest SYSTEM INTERFACE
    $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
target_link_libraries(cordboard_qtest INTERFACE $<TARGET_FILE:Qt6::Test> Qt6::Network)

# 240 programs of static libraries: GNU ld takes 0.3 s of processor for each, gold, which comes with it, 0.08 s.
include(CheckLinkerFlag)
check_linker_flag(CXX -fuse-ld=gold CORDBOARD_HAS_GOLD)
set(cordboard_test_link_options "")
if(CORDBOARD_HAS_GOLD AND NOT CORDBOARD_SANITIZE)
    set(cordboard_test_link_options -fuse-ld=gold)
endif()

# Those of more than ten seconds begin first, or the longest, begun last, runs on alone at the end.
# A fresh clone has no times of earlier runs to go by.
set(cordboard_slow_tests tst_takeover_postgresql tst_full_disk tst_shared_database_postgresql tst_lossy_carrier tst_forwarder
    tst_mms_simulated tst_kill_postgresql tst_cordboard tst_postgresql_postgresql tst_mm1_phones tst_demo_chat tst_kill tst_team)
function(cordboard_order_test name)
    if(name IN_LIST cordboard_slow_tests)
        set_tests_properties(${name} PROPERTIES COST 100)
    endif()
endfunction()
