import { openCreditBureau } from '@water-county/credit';

/** The systems of partners that this county's graph asks, as its operator names them. */
export function systems({ CREDIT_BUREAU_URL: address }: NodeJS.ProcessEnv) {
  return address ? [openCreditBureau(address)] : [];
}
