import { z } from 'zod';
import { setting } from './setting.ts';

/** Where traces and metrics are sent; the other settings of OpenTelemetry its own libraries read (OTEL_SERVICE_NAME, OTEL_EXPORTER_OTLP_HEADERS …). */
export const telemetrySettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: setting({
    schema: z.string().refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)),
    allowed: {
      en: 'the address of a collector for OTLP over HTTP, or nothing',
      zh: 'OTLP（HTTP）采集器的地址；不设则不发送',
    },
    example: 'http://127.0.0.1:4318',
  }),
} as const;
