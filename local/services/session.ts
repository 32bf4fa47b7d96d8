import { type Host, Imitation } from '../host.ts';
import { SCRIPT_TIME_ZONE } from '../zone.ts';

/** `getEmail` gives '' where Google hides who types (platform.md 2.5). */
export class User extends Imitation {
  constructor(private readonly _email: string) {
    super();
  }
  get googleName(): string {
    return 'User';
  }
  getEmail(): string {
    return this._email;
  }
}

export class Session extends Imitation {
  constructor(private readonly _host: Host) {
    super();
  }
  get googleName(): string {
    return 'Session';
  }
  getActiveUser(): User {
    return new User(this._host.user);
  }
  getEffectiveUser(): User {
    return new User(this._host.owner);
  }
  getScriptTimeZone(): string {
    return SCRIPT_TIME_ZONE;
  }
}
