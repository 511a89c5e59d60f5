#pragma once

namespace cordboard {
class Clock;
namespace engine {
class AccessKeys;
class ApiConsole;
class HookCatcher;
class Routing;
} // namespace engine
namespace webhook {
class Webhooks;
} // namespace webhook
} // namespace cordboard

namespace cordboard::ui {

class Dialogs;
class Theme;

/// What the place "Integrations" stands on. All of it must outlive the page.
struct Integrations
{
    webhook::Webhooks &hooks;
    engine::AccessKeys &keys;
    engine::Routing &routing;
    engine::ApiConsole &console;
    engine::HookCatcher &catcher;
    Dialogs &dialogs;
    const Theme &theme;
    const Clock &clock;
};

} // namespace cordboard::ui
