import { readFrom } from '@river-bureau/gauges';

const { GAUGE_REGISTER: address } = process.env;

/** The other systems that this county's gateway asks. */
export const systems = address ? [readFrom(address)] : [];
