/** How a command ends badly. arguments.ts alone turns these into words and exit codes. */

/** Google, or the laptop, says no. The message is for the person: what was wrong, where, what to do. */
export class Refused extends Error {
  /** `status`: HTTP status of Google's answer; 0 where the refusal is not Google's, or no answer came. */
  constructor(
    message: string,
    readonly status = 0,
  ) {
    super(message);
  }
}

/** A request that makes something was sent and no answer came: nobody knows whether it was carried out. Look it up before asking again. */
export class Unconfirmed extends Error {}

/** The Cloud project behind the sign-in has an API switched off; only whoever owns that project can switch it on. */
export class ServiceOff extends Refused {}

/** The command line itself is wrong: exit 2. */
export class UsageError extends Error {}
