#pragma once

#include "gui/integrations/integration_desk.h"

namespace cordboard::test {

/// The afternoon of the look's picture: four endpoints, one that is not well, and what it was sent.
QUuid fillIntegrations(IntegrationDesk &desk);
void fillKeys(IntegrationDesk &desk);

/// What the catcher caught: an event whose signature fits the fake's secret.
engine::CaughtRequest caughtRequest();

} // namespace cordboard::test
