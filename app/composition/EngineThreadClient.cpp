#include "app/composition/EngineThreadClient.h"
