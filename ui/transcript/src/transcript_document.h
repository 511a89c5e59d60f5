#pragma once

#include "ui/transcript/transcript.h"

#include <QTextDocument>

class QPagedPaintDevice;

namespace cordboard::ui {

/// Sets the text of the sheet: plain text throughout, whatever customers wrote. Any thread.
void fill(QTextDocument &document, const Transcript &sheet);

/// Paints it page by page with the time it was made and the page's number at the foot. False when
/// the device refuses. Any thread, when nobody else uses the device.
bool paint(const Transcript &sheet, QPagedPaintDevice &device);

} // namespace cordboard::ui
