import { useEffect } from 'preact/hooks';

/** Asks again every so many milliseconds while something is under way of which no event tells: a file that is read, a delivery that is tried. */
export function useRounds(underWay: boolean, ask: () => void, round = 1_500): void {
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(ask, round);
    return () => clearInterval(timer);
  }, [underWay, round]);
}
