#pragma once

#include "ui/handbook/Handbook.h"

#include <QList>
#include <QWidget>

class QAction;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QUrl;

namespace vernier {

class HandbookView;

/// The handbook in a window of its own: the pages, or what a search has found in them, and the page that is read. Its texts are
/// those of resources/handbook, in English.
class HandbookWindow : public QWidget {
    Q_OBJECT

public:
    explicit HandbookWindow(QWidget* parent = nullptr);

    const Handbook& handbook() const { return m_handbook; }
    /// Shows a page, at the heading with this anchor; it can be left with Back. Nothing happens if there is no such page.
    void openPage(const QString& name, const QString& anchor = {});

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// Where somebody was.
    struct Place {
        QString page;
        int scrolled = 0;
    };

    QWidget* makeSide();
    QWidget* makeContent();
    QAction* addKey(const char* name, const QString& text, const QList<QKeySequence>& keys);
    void listPages();
    void listHits(const QString& query);
    void openItem(const QListWidgetItem* item);
    void followLink(const QUrl& link);
    void display(const QString& page);
    void step(int direction);
    void rememberPlace();
    void leave();

    Handbook m_handbook;
    QLineEdit* m_search;
    QListWidget* m_list;
    HandbookView* m_view;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QList<Place> m_places;
    qsizetype m_here = -1;
};

}  // namespace vernier
