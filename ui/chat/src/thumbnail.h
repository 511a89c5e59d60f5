#pragma once

#include "model/medium.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QPushButton>

#include <functional>

namespace cordboard::ui {

/// A file of a thread as a small button: a picture shows itself once it is there, everything else
/// the icon of its kind. GUI thread; theme and `pictures` must outlive it.
class Thumbnail : public QPushButton
{
    Q_OBJECT

public:
    /// Null while a picture is on its way, and when it cannot be shown.
    using Pictures = std::function<QImage(const QByteArray &digest)>;

    Thumbnail(const Theme &theme, const Medium &medium, const Pictures &pictures, QWidget *parent);

    bool showsPicture() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QImage picture() const;

    const Theme &m_theme;
    const Medium m_medium;
    const Pictures &m_pictures;
};

} // namespace cordboard::ui
