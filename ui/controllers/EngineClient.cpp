#include "ui/controllers/EngineClient.h"
