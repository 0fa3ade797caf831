export const stateOptions = [
  { value: "active", label: "Active" },
  { value: "grace", label: "In grace" },
  { value: "on_hold", label: "On hold" },
  { value: "invited", label: "Invited" },
  { value: "ended", label: "Ended" },
];
export const endings = [
  { value: "30", label: "Ends within 30 days" },
  { value: "60", label: "Ends within 60 days" },
  { value: "90", label: "Ends within 90 days" },
];
