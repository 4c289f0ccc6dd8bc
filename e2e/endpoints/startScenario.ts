import { type Endpoint, type EndpointOptions, startEndpoint } from './endpoint.ts';
import { type Scenario, type ScenarioName, scenarios } from './scenarios.ts';

/** Starts an endpoint that behaves as the scenario of that name. */
export function startScenario(name: ScenarioName, options: EndpointOptions = {}): Promise<Endpoint> {
  const { handler, tls }: Scenario = scenarios[name];
  return startEndpoint(handler, tls ? { tls, ...options } : options);
}
