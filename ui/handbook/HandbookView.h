#pragma once

#include <QStringList>
#include <QTextBrowser>

namespace vernier {

struct HandbookPage;

/// Shows one page, dressed in the colours of the window. It follows no link by itself: anchorClicked() says which.
class HandbookView : public QTextBrowser {
    Q_OBJECT

public:
    explicit HandbookView(QWidget* parent = nullptr);

    /// At its top, with these words marked wherever they are.
    void showPage(const HandbookPage& page, const QStringList& marked);
    /// Scrolls to the heading with this anchor, if there is one.
    void goTo(const QString& anchor);
    void mark(const QStringList& words);

protected:
    void changeEvent(QEvent* event) override;

private:
    void dress();

    QString m_text;
    QStringList m_marked;
};

}  // namespace vernier
