/** Members of 2025 and later that @types/google-apps-script 2.0.13 lacks (reference/forms/form, /forms-app; Drive v3). */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface FormApp {
      create(title: string, isPublished: boolean): Form;
    }
    interface Form {
      setPublished(published: boolean): Form;
      isPublished(): boolean;
      supportsAdvancedResponderPermissions(): boolean;
    }
  }
  namespace Script {
    interface ScriptApp {
      requireAllScopes(mode: AuthMode): void;
    }
  }
}

declare const Drive: {
  Files: {
    list(options: { q: string; fields?: string }): { files?: { id?: string }[] };
    create(
      resource: { name: string; mimeType: string; parents?: string[] },
      mediaData: GoogleAppsScript.Base.Blob | null,
      options: { fields: string },
    ): { id?: string; trashed?: boolean };
    get(fileId: string, options: { fields: string }): { trashed?: boolean };
    update(resource: { name?: string; trashed?: boolean }, fileId: string): unknown;
    export(fileId: string, mimeType: string, options: { alt: string }): GoogleAppsScript.Base.Blob;
  };
  Permissions: {
    create(
      resource: { type: string; role: string; view?: string; emailAddress?: string },
      fileId: string,
      options?: { sendNotificationEmail?: boolean; fields?: string },
    ): { id?: string };
    remove(fileId: string, permissionId: string): void;
    list(
      fileId: string,
      options: { includePermissionsForView?: string; fields?: string },
    ): { permissions?: { type?: string; role?: string; view?: string }[] };
  };
};
