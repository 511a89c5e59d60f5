#pragma once

#include "model/carrier.h"
#include "ui/bridge/carrier_book.h"
#include "ui/bridge/dialogs.h"
#include "ui/bridge/engine_proxy.h"
#include "ui/common/theme.h"

#include <QWidget>

#include <functional>

namespace cordboard::ui {

/// What a tab of the carriers page may use. Everything outlives the tab. GUI thread.
struct CarrierTabContext
{
    EngineProxy &proxy;
    CarrierBook &book;
    Dialogs &dialogs;
    const Theme &theme;
};

/// One tab of a carrier: fills the room below the tabs, scrolls by itself, asks the engine by
/// itself.
class CarrierTab : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Called when the tab comes up, when another carrier is chosen, and when the carrier or its
    /// line changed (several times a second under load). What a person is typing stays.
    virtual void showCarrier(const Carrier &carrier, const LinkStatus &link) = 0;

    /// Something was typed and not saved: leaving the carrier asks first.
    virtual bool isChanged() const { return false; }

Q_SIGNALS:
    /// Something the person asked for did not work: shown in a strip above the tab. Empty takes the
    /// strip away.
    void failed(const QString &sentence);
    /// A figure about what is shown, for the lower edge of the window. Empty takes it away.
    void noted(const QString &words);
};

/// A tab and where it belongs. `title` is translated; `fits` empty: every carrier has it.
struct CarrierTabKind
{
    QString title;
    std::function<CarrierTab *(const CarrierTabContext &context, QWidget *parent)> make;
    std::function<bool(const Carrier &carrier)> fits = {};
    QByteArray id = {}; ///< for those that other places of the program open
};

} // namespace cordboard::ui
