# One interface target carries every compiler setting; every target of ours links it privately.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    # the sloppiness is what ccache asks for with precompiled headers
    set(CMAKE_CXX_COMPILER_LAUNCHER "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros "${CCACHE_PROGRAM}")
endif()

add_library(cordboard_compile_settings INTERFACE)
target_compile_features(cordboard_compile_settings INTERFACE cxx_std_20)
target_compile_definitions(cordboard_compile_settings INTERFACE
    QT_NO_KEYWORDS                 # GMime and Asio use these words as identifiers
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_JAVA_STYLE_ITERATORS
    QT_NO_CONTEXTLESS_CONNECT      # takes effect from Qt 6.7 on; harmless before
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(cordboard_compile_settings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual
    -Wformat=2 -Wimplicit-fallthrough -Wundef -fstack-protector-strong)
if(CORDBOARD_WERROR)
    target_compile_options(cordboard_compile_settings INTERFACE -Werror)
endif()

if(CORDBOARD_SANITIZE)
    add_compile_options(-fsanitize=${CORDBOARD_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${CORDBOARD_SANITIZE})
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
    # what Debian's own packages are built with; a sanitizer replaces them
    target_compile_definitions(cordboard_compile_settings INTERFACE _FORTIFY_SOURCE=2)
    target_compile_options(cordboard_compile_settings INTERFACE -fstack-clash-protection)
    add_link_options(-Wl,-z,relro -Wl,-z,now)
endif()

if(CORDBOARD_FUZZERS)
    # the libraries too: a fuzzer learns only from code that reports its edges
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()
