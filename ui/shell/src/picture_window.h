#pragma once

#include "ui/common/theme.h"

#include <QDialog>
#include <QImage>

namespace cordboard::ui {

class RoleLabel;

/// A picture of a message in a window of its own, as large as there is room. Escape closes it.
class PictureWindow : public QDialog
{
    Q_OBJECT

public:
    PictureWindow(const Theme &theme, const QString &name, QWidget *parent);

    /// `about` stands under it: how large the original is.
    void setPicture(const QImage &picture, const QString &about);
    void setTrouble(const QString &sentence);

Q_SIGNALS:
    void saveAsked();

private:
    class Canvas;
    Canvas *m_canvas = nullptr;
    RoleLabel *m_about = nullptr;
};

} // namespace cordboard::ui
