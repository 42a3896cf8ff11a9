#include "ui/monitor/PagesCard.h"

#include "ui/controllers/Actions.h"
#include "ui/widgets/Card.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace vernier {

PagesCard::PagesCard(const QString& name, QWidget* parent)
    : QWidget(parent), m_chooser(new SegmentedControl), m_pages(new QStackedWidget), m_controls(new QStackedWidget) {
    setObjectName(name);
    m_chooser->setObjectName(name + QStringLiteral("Pages"));
    m_chooser->setAccessibleName(tr("What to show"));
    m_controls->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Ignored);
    auto* const card = new Card(QString());
    card->addLeadingControl(m_chooser);
    card->addControl(m_controls);
    card->addContent(m_pages);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(card);
    connect(m_chooser, &SegmentedControl::currentChanged, this, [this](int index) {
        setCurrentIndex(index);
        Q_EMIT currentChanged(index);
    });
}

void PagesCard::addPage(const QString& name, const QString& text, const QString& toolTip, QWidget* page, QWidget* controls) {
    const QString actionName = QStringLiteral("page-") + name;
    QAction* const action = makeAction(this, actionName.toLatin1().constData(), text, toolTip);
    connect(action, &QAction::triggered, this, [this, index = count()] {
        setCurrentIndex(index);
        Q_EMIT currentChanged(index);
    });
    m_chooser->addSegment(name, text, toolTip);
    m_pages->addWidget(page);
    m_controls->addWidget(controls ? controls : new QWidget);
}

int PagesCard::count() const {
    return m_pages->count();
}

int PagesCard::currentIndex() const {
    return m_pages->currentIndex();
}

void PagesCard::setCurrentIndex(int index) {
    if (index < 0 || index >= m_pages->count())
        return;
    m_chooser->setCurrentIndex(index);
    m_pages->setCurrentIndex(index);
    m_controls->setCurrentIndex(index);
}

}  // namespace vernier
