#pragma once

#include "core/events/EventBatch.h"

#include <QWidget>

#include <deque>

class QLabel;
class QToolButton;

namespace vernier {

/// Shows what the engine has to say, inside the window and never in the way: one notice at a time, the most severe first, each
/// until it is dismissed. A standing text stays for as long as it is true.
class NoticeBar : public QWidget {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget* parent = nullptr);

    void addNotice(const Notice& notice);
    /// Shown while there is no notice; empty: none.
    void setStandingText(const QString& text);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void dismiss();
    void showFirst();

    std::deque<Notice> m_notices;
    QString m_standing;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_more;
    QToolButton* m_dismiss;
};

}  // namespace vernier
