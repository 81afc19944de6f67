import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { createTransport } from "nodemailer";

export type Mail = {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
};

/** `refused`: this letter cannot be delivered now; `down`: no letter can. */
export type Outcome = "sent" | "refused" | "down";

export type Transport = (mail: Mail) => Promise<Outcome>;

/** With SMTP_URL a mail server; without one every letter becomes a file that an administrator can open. */
export function openTransport(env: NodeJS.ProcessEnv): Transport {
  const from = env.MAIL_FROM ?? `Subrosa <subrosa@${hostOf(env.PUBLIC_URL)}>`;
  return env.SMTP_URL
    ? viaServer(env.SMTP_URL, from)
    : viaFolder(path.join(env.SUBROSA_DATA_DIR ?? ".data", "mail"), from);
}

function viaServer(url: string, from: string): Transport {
  // Together below the database's limit for an idle transaction, which holds the letter's row meanwhile.
  const limits = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000 };
  const server = createTransport({ url, ...limits });
  return async (mail) => {
    try {
      await server.sendMail(messageOf(mail, from));
      return "sent";
    } catch (error) {
      return isAboutThisLetter(error) ? "refused" : "down";
    }
  };
}

/** The server spoke about the recipient or the message; anything else (no connection, no login) stops all mail. */
function isAboutThisLetter(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "EENVELOPE" || code === "EMESSAGE";
}

function viaFolder(folder: string, from: string): Transport {
  const writer = createTransport({ streamTransport: true, buffer: true });
  return async (mail) => {
    const { message } = await writer.sendMail(messageOf(mail, from));
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = path.join(folder, `${new Date().toISOString().replaceAll(":", "-")}-${mail.id}.eml`);
    await writeFile(`${file}.part`, message as Buffer, { mode: 0o600 });
    await rename(`${file}.part`, file);
    return "sent";
  };
}

const messageOf = ({ id, recipient, subject, body }: Mail, from: string) => ({
  from,
  to: { name: "", address: recipient },
  subject,
  text: body,
  // The same letter sent again after a crash can be recognised as the same.
  messageId: `<${id}@subrosa>`,
  headers: { "Auto-Submitted": "auto-generated" },
  disableFileAccess: true,
  disableUrlAccess: true,
});

const hostOf = (publicUrl: string | undefined) =>
  publicUrl && URL.canParse(publicUrl) ? new URL(publicUrl).hostname : "localhost";
