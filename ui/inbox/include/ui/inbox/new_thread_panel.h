#pragma once

#include "ui/bridge/carrier_book.h"
#include "ui/common/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class KnownPeople;

/// "New message": somebody we know, by name, or a number, checked as it will be dialled, and which
/// of our numbers writes.
class NewThreadPanel : public QWidget
{
    Q_OBJECT

public:
    NewThreadPanel(EngineProxy &proxy, CarrierBook &book, const Theme &theme,
                   QWidget *parent = nullptr);

    /// Empties the field and puts the keyboard into it.
    void start();

Q_SIGNALS:
    void opened(const cordboard::Conversation &thread);
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillSenders();
    void connectAll(QPushButton *cancel);
    void open();
    void takeKnown(const Conversation &thread);
    void sayNobody();
    void say(const QString &sentence);
    void restyle();

    EngineProxy &m_proxy;
    CarrierBook &m_book;
    const Theme &m_theme;
    QLabel *m_title = nullptr;
    QLineEdit *m_number = nullptr;
    KnownPeople *m_known = nullptr;
    QComboBox *m_sender = nullptr;
    QLabel *m_senderLabel = nullptr;
    QLabel *m_error = nullptr;
    QPushButton *m_open = nullptr;
};

} // namespace cordboard::ui
