#pragma once

// The only way to QCustomPlot. It takes seconds to compile: include it in .cpp files of ui/plots and ui/canvas, and in headers
// that only those include. The library needs Qt's keywords, which are off everywhere else.
#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef slots
#undef emit
#undef foreach
