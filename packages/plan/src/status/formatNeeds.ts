/** What of an indicator says how its figures are shown. */
export const formatNeeds = {
  kind: true,
  decimals: true,
  unit: { symbolZh: true, symbolEn: true, factor: true, whole: true, decimals: true },
} as const;
