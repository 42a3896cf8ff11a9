#include "ui/text/TimeUnit.h"

#include <QCoreApplication>

namespace vernier {

TimeUnit timeUnitFor(double spanSeconds) {
    if (spanSeconds < 180)
        return {QCoreApplication::translate("TimeUnit", "seconds"), 1};
    if (spanSeconds < 3 * 3600)
        return {QCoreApplication::translate("TimeUnit", "minutes"), 60};
    return {QCoreApplication::translate("TimeUnit", "hours"), 3600};
}

}  // namespace vernier
