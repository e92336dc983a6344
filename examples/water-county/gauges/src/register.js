import { defineSystem } from '@plangraph/schema';
import { gaugeErrors } from './errors.js';

/** The register of gauges that the river bureau keeps, asked by the numbers of stations. */
export const gaugeRegister = defineSystem({
  name: 'gauge register',
  identify: (station) => station,
  absent: gaugeErrors.NO_GAUGE_REGISTER(),
  unavailable: gaugeErrors.GAUGE_REGISTER_UNAVAILABLE(),
});

/**
 * Has levels read from the bureau's service: `GET <address>?stations=63401,63402` answers `{"63401": "2.35"}`, once for all stations of an
 * answer. What it does not name, it does not know.
 */
export function readFrom(address, options = {}) {
  return gaugeRegister.answeredBy({
    timeLimit: 1_000,
    ...options,
    async load(stations, signal) {
      const url = new URL(address);
      url.searchParams.set('stations', stations.join());
      const response = await fetch(url, { signal });
      if (!response.ok) throw new Error(`The register of gauges answers ${response.status}.`);
      const levels = await response.json();
      return stations.map((station) => levels[station] ?? gaugeErrors.GAUGE_NOT_REGISTERED({ station }));
    },
  });
}
