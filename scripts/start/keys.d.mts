export type Keys = {
  readonly authSecret: string;
  readonly actionsKey: string;
  /** PKCS #8 in base64. */
  readonly passportKey: string;
  readonly passwords: Readonly<Record<"admin" | "identity" | "agency" | "partner" | "client", string>>;
};

export function loadKeys(dataDir: string): Keys;
