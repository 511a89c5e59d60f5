#pragma once

#include "model/thread_filter.h"
#include "ui/bridge/carrier_book.h"
#include "ui/bridge/filter_book.h"
#include "ui/bridge/label_book.h"
#include "ui/common/theme.h"

#include <QFrame>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLayout;
class QLineEdit;
class QPushButton;

namespace cordboard::ui {

class RoleLabel;

/// The form of a filter: what is chosen holds at once, and may be kept as a view. GUI thread; all
/// given must outlive it.
class FilterPopup : public QFrame
{
    Q_OBJECT

public:
    struct Books
    {
        FilterBook &filters;
        LabelBook &labels;
        CarrierBook &carriers;
    };
    FilterPopup(const Books &books, const Theme &theme, QWidget *parent);

    /// With its upper leading corner there, on the screen.
    void open(const SavedFilter &filter, const QPoint &global);

Q_SIGNALS:
    /// The list is to show this; its id is the view's that it began with.
    void chosen(const cordboard::SavedFilter &filter);
    /// This view is to go.
    void removeAsked(const cordboard::SavedFilter &filter);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void layOut();
    QLayout *makeFields();
    QLayout *makeKeeping();
    QComboBox *addChoice(QGridLayout *grid, const QString &words);
    void fillLists();
    void showFilter();
    void take();
    void save();
    void takeSaved(const SavedFilter &filter);
    void showButtons();
    void say(const QString &sentence, bool good);
    void place();

    Books m_books;
    const Theme &m_theme;
    QLineEdit *m_text = nullptr;
    QComboBox *m_state = nullptr;
    QComboBox *m_whose = nullptr;
    QComboBox *m_label = nullptr;
    QComboBox *m_number = nullptr;
    QComboBox *m_carrier = nullptr;
    QCheckBox *m_unread = nullptr;
    QCheckBox *m_failed = nullptr;
    QLineEdit *m_name = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_clear = nullptr;
    RoleLabel *m_message = nullptr;
    QTimer m_typed;
    QPoint m_corner;
    SavedFilter m_current;
    bool m_filling = false;
};

} // namespace cordboard::ui
