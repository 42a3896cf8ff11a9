#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace vernier {

/// A command line as it is typed: fixed-width font, as high as its text, with its placeholders drawn as chips. Unknown ones are
/// red.
class CommandEdit : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit CommandEdit(QWidget* parent = nullptr);

    void setCommand(const QString& text);
    /// Takes several lines, as people paste them; otherwise a line end becomes a blank, since a command is one line.
    void setTakesLines(bool takesLines) { m_takesLines = takesLines; }
    /// Enter emits submitted() once there is a text; Shift+Enter begins a line.
    void setSubmits(bool submits) { m_submits = submits; }
    /// The names a placeholder may have.
    void setKnownNames(const QStringList& names);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void submitted();
    /// The user changed the text.
    void edited(const QString& text);
    void editingFinished();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    class Highlighter;
    void paintChip(QPainter& painter, int begin, int end, bool isKnown);
    void fitHeight();

    Highlighter* m_highlighter;
    bool m_takesLines = false;
    bool m_submits = false;
    QString m_text;  ///< as last set or emitted
};

}  // namespace vernier
