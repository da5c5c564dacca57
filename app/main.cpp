// SPDX-FileCopyrightText: 2026 The Storyloop authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands.h"
#include "installpaths.h"

#include <dlfcn.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

/// The program is two modules, the commands and the window, and here is nothing but the choice between them. It is linked to
/// no library of its own: whatever is linked here, the dynamic linker asks first for each of the ten thousand names that
/// widgets are made of, and that was a fifth of the window's start.
namespace {

/// Where the program stands, and not a link to it.
std::string modulePath(const char* name)
{
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    return program.parent_path() / STORYLOOP_MODULES_FROM_BIN / name;
}

using Run = int (*)(int, char**);

/// Null where it cannot be, and the terminal is told why.
Run load(const char* module, const char* door)
{
    void* loaded = dlopen(modulePath(module).c_str(), RTLD_LAZY);
    const auto enter = loaded ? reinterpret_cast<Run>(dlsym(loaded, door)) : nullptr; // NOLINT: that is how it is asked
    if (!enter) std::fprintf(stderr, "storyloop: %s\n", dlerror());
    return enter;
}

/// Fontconfig reads its files when it is first asked for a font, a tenth of the work of the first window. Here it does so
/// while Qt connects to the display; not earlier, as the dynamic linker is slower beside another thread: the other processor
/// then hears of each page that it writes. Qt uses it already where the system has it. The thread must not touch Qt, which
/// would take it for the main one.
std::jthread readFonts()
{
    void* fontconfig = dlopen("libfontconfig.so.1", RTLD_LAZY);
    const auto read = fontconfig ? reinterpret_cast<int (*)()>(dlsym(fontconfig, "FcInit")) : nullptr; // NOLINT
    return read ? std::jthread(read) : std::jthread();
}

bool isSet(const char* variable)
{
    const char* value = std::getenv(variable);
    return value && *value;
}

} // namespace

int main(int argc, char* argv[])
{
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error to tell, not the end
    const auto enter = [&](Run module) { return module ? module(argc, argv) : int(app::NotReadable); };
    const std::string_view first = argc > 1 ? argv[1] : "";
    if (argc > 2 || first.starts_with('-') || app::isCommand(first))
        return enter(load("libstoryloop_commands.so", "storyloopCommand"));
    if (!isSet("DISPLAY") && !isSet("WAYLAND_DISPLAY") && !isSet("QT_QPA_PLATFORM")) {
        std::fputs("storyloop: there is no display to open a window on (see storyloop --help)\n", stderr);
        return app::NotReadable;
    }
    const Run window = load("libstoryloop_window.so", "storyloopWindow");
    const std::jthread fonts = window ? readFonts() : std::jthread();
    return enter(window);
}
