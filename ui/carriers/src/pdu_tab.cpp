#include "ui/carriers/pdu_tab.h"

#include "base/take.h"
#include "pdu_filter_field.h"
#include "pdu_list_model.h"
#include "pdu_list_view.h"
#include "pdu_tree.h"
#include "pdu_words.h"
#include "ui/carriers/hex_view.h"
#include "ui/common/empty_note.h"
#include "ui/common/icons.h"
#include "ui/common/strip.h"

#include <QDateTime>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>

namespace cordboard::ui {

namespace {

/// "northline-2026-11-22-1338.pcap"
QString suggestedName(const QString &carrier, qint64 nowUs)
{
    QString name;
    for (const QChar c : carrier.toLower()) {
        if (c.isLetterOrNumber())
            name += c;
        else if (!name.endsWith(QLatin1Char('-')))
            name += QLatin1Char('-');
    }
    const auto when = QDateTime::fromMSecsSinceEpoch(nowUs / 1'000);
    return name + when.toString(QStringLiteral("-yyyy-MM-dd-HHmm")) + QStringLiteral(".pcap");
}

} // namespace

engine::PduRecords &PduTab::records() const
{
    return m_proxy.engine().pduRecords();
}

void PduTab::showCarrier(const Carrier &carrier, const LinkStatus &)
{
    const bool other = carrier.id != m_carrier.id;
    m_carrier = carrier;
    if (!other)
        return;
    m_query = {};
    m_query.carrier = carrier.id;
    m_query.hideKeepAlive = m_keepAlive->isChecked();
    m_filter->setChip({});
    m_filter->setText({});
    m_typing.stop();
    m_recording = {};
    m_saved->hide();
    setRevealed(false);
}

void PduTab::showMessage(TargetId message, const QString &words)
{
    m_query.message = message;
    m_query.text.clear();
    m_filter->setText({});
    m_typing.stop();
    m_filter->setChip(words);
    look();
    m_list->setFocus(Qt::OtherFocusReason);
}

/// Everything anew: another carrier, another filter.
void PduTab::look()
{
    ++m_round;
    m_query.after = 0;
    m_looking = true;
    take(records().find(m_query), this, [this, round = m_round](const Result<PduList> &list) {
        if (round == m_round)
            takeList(list, true);
    });
}

void PduTab::lookForMore()
{
    if (m_looking || !m_query.carrier.isValid())
        return;
    m_looking = true;
    PduQuery more = m_query;
    // What was seen already may turn out to be the message's later, when its id is committed.
    const bool all = m_query.message.isValid();
    more.after = all ? 0 : m_newest;
    take(records().find(more), this, [this, all, round = m_round](const Result<PduList> &list) {
        if (round == m_round)
            takeList(list, all && list && !m_model->holds(list->ids));
    });
}

void PduTab::takeList(const Result<PduList> &list, bool anew)
{
    m_looking = false;
    if (!list) {
        Q_EMIT failed(list.error().message);
        return;
    }
    const qint64 chosen = m_model->idAt(m_list->currentIndex().row());
    m_newest = std::max(m_newest, list->newest);
    if (anew) {
        m_newest = list->newest;
        m_model->setIds(list->ids);
        const int row = chosen > 0 ? m_model->rowOf(chosen) : -1;
        m_list->choose(row >= 0 ? row : 0);
        if (m_model->rowCount() == 0)
            showPdu(-1);
    } else if (!m_model->holds(list->ids)) {
        m_model->dropBefore(list->oldest);
        m_model->append(list->ids);
    }
    m_recording = list->recording;
    showRecording();
    showRoom();
    tellCount();
}

void PduTab::readRows(int first, int last)
{
    m_first = first;
    m_last = last;
    if (m_reading) {
        m_readAgain = true; // one question at a time: scrolling fast asks for what is in sight then
        return;
    }
    const QList<qint64> ids = m_model->wanted(first, last);
    if (ids.isEmpty())
        return;
    m_reading = true;
    take(records().rows(m_query.carrier, ids, m_query.reveal), this,
         [this, round = m_round](const Result<QList<PduRow>> &rows) {
             m_reading = false;
             if (rows && round == m_round)
                 m_model->fill(*rows);
             if (std::exchange(m_readAgain, false) || round != m_round)
                 readRows(m_first, m_last);
         });
}

void PduTab::showPdu(int row)
{
    const qint64 id = row < 0 ? 0 : m_model->idAt(row);
    if (id == 0) {
        m_tree->setDump({});
        m_hex->setOctets({}, {});
        return;
    }
    take(records().dump(m_query.carrier, id, m_query.reveal), this,
         [this, id](const Result<PduDump> &dump) {
             if (m_model->idAt(m_list->currentIndex().row()) != id)
                 return; // another one was chosen meanwhile
             const PduDump shown = dump ? *dump : PduDump();
             m_hex->setOctets(shown.bytes, shown.hidden);
             m_tree->setDump(shown);
             m_hex->setMarked(m_tree->chosenRange());
         });
}

void PduTab::showRecording()
{
    const bool known = m_recording.sinceUs > 0;
    m_strip->setVisible(known);
    if (m_recording.on && isVisible())
        m_poll.start();
    else
        m_poll.stop();
    if (!known)
        return;
    const RecordingWords words =
        recordingWords(m_recording, m_query.reveal, m_proxy.clock().nowUs());
    m_strip->setText(words.lead, words.rest);
    showButtons();
}

void PduTab::showButtons()
{
    const QString state = m_recording.on ? QStringLiteral("on") : QStringLiteral("off");
    if (m_strip->property("recording").toString() == state)
        return; // a button that is pressed must not be replaced under the finger
    m_strip->setProperty("recording", state);
    m_strip->clearButtons();
    m_strip->setKind(m_recording.on ? Strip::Kind::Warn : Strip::Kind::Info);
    m_strip->setIcon(QStringLiteral("lens"));
    if (m_recording.on) {
        QAbstractButton *stop = m_strip->addButton(tr("Stop"));
        stop->setIcon(icon(m_theme, QStringLiteral("stop"), Role::Text));
        stop->setIconSize(QSize(m_theme.scaled(14), m_theme.scaled(14)));
        stop->setAccessibleDescription(tr("Ends the recording"));
        connect(stop, &QAbstractButton::clicked, this, &PduTab::stopRecording);
        return;
    }
    connect(m_strip->addButton(tr("Record again")), &QAbstractButton::clicked, this,
            &PduTab::startRecording);
    connect(m_strip->addButton(tr("Forget it")), &QAbstractButton::clicked, this, &PduTab::forget);
}

void PduTab::showRoom()
{
    const bool any = m_model->rowCount() > 0;
    m_room->setCurrentIndex(any ? 1 : 0);
    m_save->setEnabled(any);
    if (any)
        return;
    if (m_recording.count > 0) {
        m_empty->setText(tr("No PDU fits this filter."));
        m_empty->setButtons({tr("Show all PDUs")});
    } else if (m_recording.on) {
        m_empty->setText(tr("Nothing has passed yet. PDUs appear here as they come and go."));
        m_empty->setButtons({});
    } else {
        m_empty->setText(tr("Nothing is recorded. A recording holds numbers and texts, so it is "
                            "off until you want it, and stops by itself after 30 minutes."));
        m_empty->setButtons({tr("Record for 30 minutes")});
    }
}

void PduTab::tellCount()
{
    const QLocale locale;
    const bool any = m_recording.count > 0;
    Q_EMIT noted(any ? tr("%1 of %n PDU(s) shown", nullptr, int(m_recording.count))
                           .arg(locale.toString(m_model->rowCount()))
                     : QString());
}

void PduTab::startRecording()
{
    m_saved->hide();
    take(records().startRecording(m_query.carrier), this,
         [this](const Result<PduRecording> &begun) {
             if (begun)
                 look();
             else
                 Q_EMIT failed(begun.error().message);
         });
}

void PduTab::stopRecording()
{
    take(records().stopRecording(m_query.carrier), this, [this](const PduRecording &) { look(); });
}

void PduTab::forget()
{
    m_saved->hide();
    take(records().forget(m_query.carrier), this, [this](const PduRecording &) { look(); });
}

void PduTab::askReveal()
{
    if (m_query.reveal) {
        setRevealed(false);
        return;
    }
    m_dialogs.ask(this,
                  {tr("Show numbers and texts?"),
                   tr("Whoever sees this screen reads what people wrote, codes too. They are "
                      "hidden again when you leave this view."),
                   tr("Show them"), tr("Leave them hidden")},
                  [this](bool show) {
                      if (show)
                          setRevealed(true);
                  });
}

void PduTab::setRevealed(bool revealed)
{
    m_query.reveal = revealed;
    nameButtons();
    m_model->forgetRows();
    look();
    showPdu(m_list->currentIndex().row());
}

void PduTab::askSave()
{
    m_dialogs.askSaveFile(this,
                          {tr("Save as pcap"),
                           suggestedName(m_carrier.name, m_proxy.clock().nowUs()),
                           tr("Captures (*.pcap)")},
                          [this](const QString &fileName) { save(fileName); });
}

void PduTab::save(const QString &fileName)
{
    PduQuery all = m_query;
    all.after = 0;
    m_saved->hide();
    take(records().save(all, fileName), this,
         [this, fileName, shown = all.reveal](const Result<qint64> &count) {
             if (!count) {
                 Q_EMIT failed(count.error().message);
                 return;
             }
             Q_EMIT failed({});
             const QString privacy = shown ? tr("Numbers and texts are in it.")
                                           : tr("Numbers and texts are hidden in it.");
             m_saved->setText(tr("Saved %n PDU(s).", nullptr, int(*count)),
                              QStringLiteral("%1 %2").arg(fileName, privacy));
             m_saved->show();
         });
}

void PduTab::showEvent(QShowEvent *event)
{
    CarrierTab::showEvent(event);
    if (m_query.carrier.isValid())
        look();
}

void PduTab::hideEvent(QHideEvent *event)
{
    CarrierTab::hideEvent(event);
    m_poll.stop();
    Q_EMIT noted({});
    if (!event->spontaneous() && m_query.reveal)
        setRevealed(false);
}

} // namespace cordboard::ui
