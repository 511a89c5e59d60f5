#pragma once

#include "model/pdu_record.h"
#include "ui/carriers/carrier_tab.h"

#include <QTimer>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace cordboard::ui {

class EmptyNote;
class HexView;
class PduFilterField;
class PduListModel;
class PduListView;
class PduTree;
class Strip;

/// The traffic with a carrier, PDU by PDU: switched on by a person, hidden unless asked, found by
/// message, number, id or name, taken apart field by field, and saved for Wireshark.
class PduTab : public CarrierTab
{
    Q_OBJECT

public:
    explicit PduTab(const CarrierTabContext &context, QWidget *parent = nullptr);

    void showCarrier(const Carrier &carrier, const LinkStatus &link) override;

    /// Only the PDUs of this message; `words` name it ("message: Ines, 22 Nov 13:38").
    void showMessage(TargetId message, const QString &words);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBar();
    QWidget *makeRoom();
    void wire();
    void showAll();
    void nameButtons();

    engine::PduRecords &records() const;
    void look();
    void lookForMore();
    void takeList(const Result<PduList> &list, bool anew);
    void readRows(int first, int last);
    void showPdu(int row);
    void showRecording();
    void showButtons();
    void showRoom();
    void tellCount();

    void startRecording();
    void stopRecording();
    void forget();
    void askReveal();
    void setRevealed(bool revealed);
    void askSave();
    void save(const QString &fileName);

    EngineProxy &m_proxy;
    Dialogs &m_dialogs;
    const Theme &m_theme;
    Carrier m_carrier;
    PduQuery m_query;
    PduRecording m_recording;
    qint64 m_newest = 0;
    int m_round = 0; ///< answers to earlier queries are thrown away
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_looking = false;
    int m_first = 0, m_last = 0;
    QTimer m_poll;
    QTimer m_typing;

    PduFilterField *m_filter = nullptr;
    QPushButton *m_keepAlive = nullptr;
    QPushButton *m_reveal = nullptr;
    QPushButton *m_save = nullptr;
    Strip *m_strip = nullptr;
    Strip *m_saved = nullptr;
    QStackedWidget *m_room = nullptr;
    EmptyNote *m_empty = nullptr;
    QSplitter *m_upper = nullptr;
    QSplitter *m_lower = nullptr;
    PduListModel *m_model = nullptr;
    PduListView *m_list = nullptr;
    PduTree *m_tree = nullptr;
    HexView *m_hex = nullptr;
};

} // namespace cordboard::ui
