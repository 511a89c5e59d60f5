#pragma once

#include "ui/common/role_pane.h"
#include "ui/health/health_book.h"

class QAbstractItemModel;
class QVBoxLayout;

namespace cordboard::ui {

class FigureTile;
class LinesModel;
class RefusalsModel;
class RoleLabel;
class RowTable;

/// The place "Health": one sentence that says whether all is well, and the figures it stands on.
/// GUI thread; the proxy, the book and the theme must outlive it.
class HealthPage : public RolePane
{
    Q_OBJECT

public:
    HealthPage(EngineProxy &proxy, HealthBook &book, const Theme &theme, QWidget *parent = nullptr);

    /// What F6 walks through.
    QList<QWidget *> panes() const;

Q_SIGNALS:
    void carrierAsked(cordboard::CarrierId id);
    void routesAsked();
    void webhooksAsked();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    QWidget *makeTiles(QWidget *parent);
    RowTable *addTable(QVBoxLayout *column, const QString &title, QAbstractItemModel *model,
                       const QList<int> &widths);
    void refresh();
    void showVerdict();
    void showButtons(const HealthVerdict &verdict);
    void showFigures();
    void fitTable(RowTable *table);

    EngineProxy &m_proxy;
    HealthBook &m_book;
    const Theme &m_theme;
    LinesModel *m_linesModel = nullptr;
    RefusalsModel *m_refusalsModel = nullptr;
    Strip *m_strip = nullptr;
    RoleLabel *m_meaning = nullptr;
    FigureTile *m_waiting = nullptr;
    FigureTile *m_oldest = nullptr;
    FigureTile *m_size = nullptr;
    FigureTile *m_free = nullptr;
    RowTable *m_lines = nullptr;
    RowTable *m_refusals = nullptr;
    RoleLabel *m_noLines = nullptr;
    RoleLabel *m_noRefusals = nullptr;
    RoleLabel *m_place = nullptr;
    std::pair<HealthVerdict::Act, CarrierId> m_buttonsFor{HealthVerdict::Act::None, {}};
};

} // namespace cordboard::ui
