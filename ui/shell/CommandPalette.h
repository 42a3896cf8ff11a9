#pragma once

#include "ui/tables/PaletteModel.h"

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QLabel;
class QListView;

namespace vernier {

/// Everything that a window can do or show, found by typing a few letters: a panel over the window that works with the keyboard
/// alone. Type, choose with the arrow keys, confirm with Enter; Escape or a click elsewhere closes it.
class CommandPalette : public QWidget {
    Q_OBJECT

public:
    /// What there is to choose from, given what was typed; most sources do not need to look at that.
    using Source = std::function<std::vector<PaletteEntry>(const QString& query)>;

    /// A child of `window`, hidden until open().
    explicit CommandPalette(QWidget& window);

    /// Adds entries after those already there.
    void addSource(Source source);
    void open();
    void close();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void place();
    void moveBy(int rows);
    void runCurrent();
    bool takeKey(int key);

    std::vector<Source> m_sources;
    QPointer<QWidget> m_before;  ///< what had the focus
    PaletteModel* m_model;
    QLineEdit* m_query;
    QListView* m_list;
    QLabel* m_nothing;
};

}  // namespace vernier
