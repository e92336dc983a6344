interface Labelled {
  readonly indicator: { readonly nameZh: string; readonly nameEn: string };
  readonly partNameZh: string | null;
  readonly partNameEn: string | null;
}

/** What a target is called: as its indicator, and of a part whose it is. */
export function labelOf({ indicator, partNameZh, partNameEn }: Labelled): { readonly zh: string; readonly en: string } {
  const { nameZh, nameEn } = indicator;
  if (partNameZh === null) return { zh: nameZh, en: nameEn };
  return { zh: `${nameZh} · ${partNameZh}`, en: `${nameEn} · ${partNameEn ?? partNameZh}` };
}
