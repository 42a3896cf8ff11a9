#pragma once

#include <QWidget>

class QHBoxLayout;
class QStackedWidget;

namespace vernier {

class SegmentedControl;

/// A card of several pages in one place; the header chooses the page and holds the controls of the one shown.
class PagesCard : public QWidget {
    Q_OBJECT

public:
    /// `name` is the object name of the card; "NAMEPages" that of its chooser.
    explicit PagesCard(const QString& name, QWidget* parent = nullptr);

    /// Adds a page at the end; the first one is shown. `controls` are in the header while the page is shown; may be null.
    void addPage(const QString& name, const QString& text, const QString& toolTip, QWidget* page, QWidget* controls = nullptr);
    int count() const;
    int currentIndex() const;
    void setCurrentIndex(int index);

Q_SIGNALS:
    void currentChanged(int index);

private:
    SegmentedControl* m_chooser;
    QStackedWidget* m_pages;
    QStackedWidget* m_controls;
};

}  // namespace vernier
