#include "ui/explain/ModelPages.h"

#include "ui/controllers/explain/SurrogateController.h"

#include <QLabel>

namespace vernier {

ModelPages::ModelPages(SurrogateController& model, QWidget* content, const QString& promise, QWidget* parent)
    : QStackedWidget(parent), m_model(model), m_promise(promise), m_absence(new QLabel) {
    m_absence->setObjectName(QStringLiteral("modelAbsence"));
    m_absence->setAlignment(Qt::AlignCenter);
    m_absence->setWordWrap(true);
    m_absence->setMargin(24);
    m_absence->setProperty("muted", true);
    addWidget(m_absence);
    addWidget(content);
    connect(&m_model, &SurrogateController::modelChanged, this, &ModelPages::update);
    connect(&m_model, &SurrogateController::stateChanged, this, &ModelPages::update);
    update();
}

void ModelPages::update() {
    m_absence->setText(m_promise.isEmpty() ? m_model.absenceText() : m_promise);
    setCurrentIndex(m_model.surrogate() ? 1 : 0);
}

}  // namespace vernier
