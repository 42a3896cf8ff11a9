#pragma once

#include <QWidget>

class QTextBrowser;

namespace vernier {

/// The pages of the help, which are named after the views that they are about: defineView.html is about the widget with that
/// object name. Their anchors are object names too, so that a page opens at what has the focus.
class HelpPanel : public QWidget {
    Q_OBJECT

public:
    explicit HelpPanel(QWidget* parent = nullptr);

    static bool hasPage(const QString& view);
    /// Shows the page of the visible view in `window`, at the part about `focus`, which may be null. False if it is there already.
    bool showFor(const QWidget& window, const QWidget* focus);
    void showPage(const QString& view);

Q_SIGNALS:
    void closeRequested();
    void handbookRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QTextBrowser* m_browser;
};

}  // namespace vernier
