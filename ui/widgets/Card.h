#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace vernier {

/// The room around what a card holds and the radius of its corners, in pixels.
inline constexpr int kCardMargin = 12;
inline constexpr int kCardRadius = 8;

/// A surface of the window: a 1-px line with round corners; a header with a title, a muted description, and controls at the
/// right; and content that fills the rest.
class Card : public QWidget {
    Q_OBJECT

public:
    explicit Card(const QString& title, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A description or a count, in muted text beside the title.
    void setDescription(const QString& description);
    /// Adds a control after the description, before the room that is left.
    void addLeadingControl(QWidget* control);
    /// Adds a control at the right of the header.
    void addControl(QWidget* control);
    /// Adds a part of the content below the others; `margin` is the room around it in pixels.
    void addContent(QWidget* content, int margin = 0, int stretch = 1);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_title;
    QLabel* m_description;
    QWidget* m_header;
    QHBoxLayout* m_leading;
    QHBoxLayout* m_controls;
    QVBoxLayout* m_body;
};

}  // namespace vernier
