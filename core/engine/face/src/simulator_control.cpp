// The place where moc's code for the interface is compiled.
#include "engine/face/simulator_control.h"
