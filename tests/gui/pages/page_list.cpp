// Every place, panel, popup and dialog of the program, and the way there.
#include "page_world.h"

#include "gui/shell/show_media.h"
#include "ui/bridge/open_thread.h"
#include "ui/carriers/carrier_form.h"
#include "ui/carriers/carriers_page.h"
#include "ui/chat/person_panel.h"
#include "ui/chat/thread_buttons.h"
#include "ui/composer/composer.h"
#include "ui/inbox/conversation_view.h"
#include "ui/inbox/thread_list.h"
#include "ui/integrations/integrations_page.h"
#include "ui/palette/palette.h"
#include "ui/settings/rules_page.h"
#include "ui/settings/settings_page.h"
#include "ui/shell/inbox_page.h"
#include "ui/why/why_panel.h"

#include <QApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>

using namespace Qt::StringLiterals;

namespace cordboard::test {

namespace {

using ui::MainWindow;

bool typeInto(QWidget *root, const char *name, const char *text)
{
    for (auto *edit : root->findChildren<QWidget *>()) {
        auto *line = qobject_cast<QLineEdit *>(edit);
        auto *field = qobject_cast<QPlainTextEdit *>(edit);
        if (!edit->isVisible() || edit->accessibleName() != QString::fromUtf8(name) ||
            (!line && !field))
            continue;
        edit->setFocus();
        if (line)
            line->insert(QString::fromUtf8(text));
        else
            field->insertPlainText(QString::fromUtf8(text));
        settle();
        return true;
    }
    return false;
}

bool popupIsOpen()
{
    settle();
    return QApplication::activePopupWidget() != nullptr;
}

template<class Act>
Page ofThread(const char *name, Act act)
{
    return {name, [act](PageWorld &world) {
                world.window->findChild<ui::Composer *>()->setText({});
                return world.openThread(world.mara) && act(world);
            }};
}

Page popupOfThread(const char *name, void (ui::InboxPage::*open)())
{
    return ofThread(name, [open](PageWorld &world) {
        (world.window->inbox().*open)();
        return popupIsOpen();
    });
}

Page choosing(Page page)
{
    page.takesTab = true;
    return page;
}

QList<Page> inboxPages()
{
    using ui::InboxPage;
    const auto writing = [](const char *name, const char *text) {
        return ofThread(name, [text](PageWorld &world) {
            return typeInto(world.window.get(), "Message text", text);
        });
    };
    const auto found = [](PageWorld &world) {
        world.window->inbox().threads().searchFor(u"workshop"_s);
        (void)QTest::qWaitFor(
            [&world] { return !world.window->inbox().threads().model().search().isEmpty(); });
        world.window->inbox().findEarlier();
        settle();
        return true;
    };
    const auto fresh = [](PageWorld &world) {
        world.window->inbox().threads().searchFor({});
        world.window->inbox().threads().startNewMessage();
        settle();
        return true;
    };
    return {
        ofThread("the inbox", [](PageWorld &) { return true; }),
        writing("a message with warnings", "Look: bit.ly/3fernway {{ask:number}} \u2013"),
        choosing(writing("canned replies", " /o")),
        choosing(writing("emojis by name", " :cat")),
        ofThread("attachments",
                 [](PageWorld &world) {
                     attachMedia(*world.window);
                     settle();
                     return true;
                 }),
        ofThread("a time to send at",
                 [](PageWorld &world) {
                     world.window->findChild<ui::Composer *>()->pickTime();
                     settle();
                     return true;
                 }),
        ofThread("the menu of Send",
                 [](PageWorld &world) { return world.press("Send later") && popupIsOpen(); }),
        choosing(ofThread("a note for the team",
                          [](PageWorld &world) {
                              world.window->inbox().toggleNote();
                              return typeInto(world.window.get(), "Note text", "Please check, @");
                          })),
        ofThread("the inbox once more",
                 [](PageWorld &world) {
                     world.window->inbox().toggleNote();
                     settle();
                     return true;
                 }),
        popupOfThread("snoozing", &InboxPage::openSnoozeMenu),
        popupOfThread("assigning", &InboxPage::openAssign),
        popupOfThread("labels of a thread", &InboxPage::openLabels),
        popupOfThread("emojis", &InboxPage::pickEmoji),
        popupOfThread("going to a date", &InboxPage::chooseDate),
        popupOfThread("the same person", &InboxPage::chooseSamePerson),
        popupOfThread("a filter", &InboxPage::openFilter),
        ofThread("more about the thread",
                 [](PageWorld &world) {
                     return world.press("More about this thread") && popupIsOpen();
                 }),
        ofThread(
            "where the person is",
            [](PageWorld &world) { return world.press("Where the person is") && popupIsOpen(); }),
        ofThread("what was found", found),
        ofThread("a new message", fresh),
        {"what needs a person",
         [](PageWorld &world) {
             world.window->inbox().threads().showNeedsYou();
             settle();
             return world.openThread(world.joana);
         }},
        {"why",
         [](PageWorld &world) {
             world.window->inbox().threads().showView(ui::InboxView::All);
             if (!world.openThread(world.half.first))
                 return false;
             world.window->inbox().showWhy(world.half.second);
             settle();
             return world.window->inbox().isWhyOpen();
         }},
        {"why, with all details",
         [](PageWorld &world) {
             world.window->findChild<ui::WhyPanel *>()->setDetailsShown(true);
             settle();
             return true;
         }},
        {"a thread in its own window",
         [](PageWorld &world) {
             world.window->inbox().closeWhy();
             if (!world.openThread(world.mara))
                 return false;
             world.window->inbox().openInWindow();
             settle();
             return world.front() != world.window.get();
         }},
        {"the command palette",
         [](PageWorld &world) {
             world.window->findChild<ui::CommandPalette *>()->open(u"ma"_s);
             settle();
             return true;
         },
         true},
    };
}

Page ofCarrier(const char *name, const char *tab, const char *button = nullptr)
{
    return {name, [tab, button](PageWorld &world) {
                world.window->showPlace(MainWindow::Carriers);
                settle();
                return world.press(tab) && (!button || world.press(button));
            }};
}

Page form(const char *name, const char *kind)
{
    return {name, [kind](PageWorld &world) {
                world.window->showPlace(MainWindow::Carriers);
                world.window->carriers().add();
                Carrier carrier;
                carrier.name = u"Prairie Pictures"_s;
                carrier.kind = QString::fromLatin1(kind);
                world.window->carriers().form().edit(carrier);
                settle();
                return true;
            }};
}

QList<Page> carrierPages()
{
    const auto first = [](PageWorld &world) {
        world.window->showPlace(MainWindow::Carriers);
        world.window->carriers().select(world.engine.links().result().value().first().carrier);
        settle();
        return true;
    };
    const auto pdus = [](PageWorld &world) {
        const ChatMessage message =
            world.engine.messagesByIds({world.half.second}).result().value().first();
        world.window->carriers().showPdus(message, u"Ines"_s);
        return QTest::qWaitFor([&world] { return world.choose("PDUs", 2) != nullptr; });
    };
    return {
        {"a carrier", first},
        ofCarrier("its connection", "Connection"),
        ofCarrier("its connection, advanced", "Connection", "Advanced"),
        ofCarrier("routes", "Routes"),
        {"a route",
         [](PageWorld &world) {
             return world.choose("Routes", 0) && world.press("Change route");
         }},
        ofCarrier("senders", "Senders"),
        {"a sender",
         [](PageWorld &world) {
             return world.choose("Senders", 0) && world.press("Change sender");
         }},
        ofCarrier("costs", "Costs"),
        ofCarrier("the simulator", "Simulator"),
        {"the PDU view", pdus},
        form("a new carrier", "smpp"),
        form("a new carrier of pictures", "mm7"),
        {"a carrier after all", first},
    };
}

QList<Page> integrationPages()
{
    const auto of = [](const char *name, const char *tab) {
        return Page{name, [tab](PageWorld &world) {
                        world.window->showPlace(MainWindow::Integrations);
                        world.window->integrations()->select(world.endpoint);
                        settle();
                        return world.press(tab);
                    }};
    };
    return {
        of("deliveries", "Deliveries"),
        {"a delivery",
         [](PageWorld &world) {
             return world.choose("Deliveries", 1) != nullptr;
         }},
        {"replaying",
         [](PageWorld &world) {
             return world.press("Replay range…");
         }},
        of("an endpoint", "Settings"),
        of("signatures", "Signature"),
        of("the catcher", "Catcher"),
        {"the catcher that listens",
         [](PageWorld &world) {
             return world.press("Start the catcher");
         }},
        {"a new endpoint",
         [](PageWorld &world) {
             world.window->integrations()->add(u"Booking"_s,
                                               u"https://booking.fernway.example/in"_s);
             settle();
             return true;
         }},
        {"its secret",
         [](PageWorld &world) {
             return world.press("Save endpoint");
         }},
        {"API keys",
         [](PageWorld &world) {
             world.window->integrations()->showKeys();
             settle();
             return true;
         }},
        {"an API key",
         [](PageWorld &world) {
             return world.choose("API keys", 0) != nullptr;
         }},
        {"a new API key",
         [](PageWorld &world) {
             return world.press("Make a key");
         }},
        {"an API key that is shown once",
         [](PageWorld &world) {
             return typeInto(world.window.get(), "Name", "Booking page") && world.press("Make key");
         }},
        {"the API console",
         [](PageWorld &world) {
             world.window->integrations()->showConsole();
             settle();
             return world.press("Send request");
         }},
    };
}

QList<Page> otherPages()
{
    QList<Page> pages{
        {"health",
         [](PageWorld &world) {
             world.window->showPlace(MainWindow::Health);
             settle();
             return true;
         }},
    };
    const char *groups[] = {"settings, general",  "settings, rules", "settings, replies",
                            "settings, labels",   "settings, media", "settings, notices",
                            "settings, shortcuts"};
    for (int group = 0; group < int(std::size(groups)); ++group) {
        pages.append({groups[group], [group](PageWorld &world) {
                          world.window->showPlace(MainWindow::Settings);
                          settle();
                          return world.choose("Groups of settings", group) != nullptr;
                      }});
    }
    for (const char *name :
         {"rules, opt-outs", "rules, words", "rules, hours", "rules, senders", "rules, spending"}) {
        const int tab = int(pages.size()) - 8;
        pages.append({name, [tab](PageWorld &world) {
                          world.choose("Groups of settings", 1);
                          world.window->findChild<ui::RulesPage *>()->showTab(
                              ui::RulesPage::Tab(tab));
                          settle();
                          return true;
                      }});
    }
    pages.append({"a canned reply", [](PageWorld &world) {
                      return world.choose("Groups of settings", 2) &&
                             world.choose("Canned replies", 0);
                  }});
    pages.append({"a label", [](PageWorld &world) {
                      return world.choose("Groups of settings", 3) && world.choose("Labels", 0);
                  }});
    pages.append({"the keys of an action", [](PageWorld &world) {
                      return world.choose("Groups of settings", 6) &&
                             world.choose("Actions and their keys", 0);
                  }});
    return pages;
}

} // namespace

QList<Page> allPages()
{
    return inboxPages() + carrierPages() + integrationPages() + otherPages();
}

} // namespace cordboard::test
