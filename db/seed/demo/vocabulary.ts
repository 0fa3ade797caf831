import { linesOf } from "./days";

/** The words that titles and descriptions are put together from. Places of work are made up. */
export const vocabulary: Record<string, string[]> = {
  service: linesOf(`
    Lambda
    DynamoDB
    Step Functions
    EventBridge
    S3
    Aurora
    ECS
    EKS
    Bedrock
    IAM
    CloudFront
    the CDK
    SageMaker
    Kinesis
    Athena
    Glue
    Cognito
    AppSync
    OpenSearch
    Fargate
    CloudWatch
    Route 53
    SQS
    CloudFormation
    Transit Gateway
    Redshift
    IoT Core
    App Runner
  `),
  topic: linesOf(`
    Cold starts
    Single-table design
    Least privilege
    Tracing across accounts
    Multi-region failover
    Backfills
    Idempotency
    Queues that fill up
    Blue-green releases
    Feature flags
    Schema changes
    Log retention
    Egress charges
    Spot capacity
    Container images
    Vector search
    Prompt caching
    Retrieval that cites its sources
    Event-driven billing
    Data contracts
    Chaos days
    On-call without dread
    Secrets rotation
    Private networking
    Infrastructure tests
    Carbon per request
    Tenant isolation
    Disaster rehearsals
    Batch windows
    Streaming joins
  `),
  place: linesOf(`
    a shipping company
    a school district
    a dairy cooperative
    a night-bus operator
    a hospital pharmacy
    a seed bank
    an amateur football league
    a public library
    a bakery chain
    a wind farm
    a credit union
    a ferry line
    a weather service
    a ticket office
    a textile mill
    a city archive
    a blood bank
    a mountain railway
    a radio station
    a fishing port
  `),
  built: linesOf(`
    a bus-arrival display
    a flood warning by text message
    a lending desk for tools
    a map of free school meals
    a queue for the vaccination bus
    a search for old newspapers
    a rota that swaps itself
    a tide clock
    a translator for waiting rooms
    a price list that prints itself
    an air-quality diary
    a lost-and-found for trams
    a stock check for a food bank
    a sign-up that works offline
  `),
  night: linesOf(`
    Observability night
    Cost clinic
    First talks
    Show your architecture
    Failure stories
    Serverless supper
    Containers after dark
    Security kitchen
    Data evening
    Lightning round
    Ask an architect
    Game day
    Certification circle
    re:Invent, retold
    Build night
    Networking without networking
    Year in review
    Unconference
  `),
  lesson: linesOf(`
    what we threw away
    measured honestly
    the bill, line by line
    without tears
    a field guide
    six months later
    in plain words
    from the on-call notebook
    the slow way, on purpose
    with the numbers left in
    for people who inherited it
    before and after
    a second opinion
    what the docs leave out
    an honest postmortem
    one diagram at a time
  `),
  people: linesOf(`
    first-year students
    career changers
    backend teams of three
    people on call
    small charities
    teachers
    front-end developers
    operators
    two graduates
    analysts who know SQL
    public-sector teams
    start-ups before their first bill
  `),
  tool: linesOf(`
    pipes-inspect
    cdk-lantern
    dead-letter-reader
    tablewright
    billsplit
    coldstart-bench
    policy-diff
    stack-gardener
    queue-sounding
    trace-thread
    tagkeeper
    lambda-larder
    roll-forward
    tiny-gateway
    drift-watch
    sandbox-sweeper
  `),
  conference: linesOf(`
    Cloud Day
    Harbour Conf
    Nube Sur
    DevDays North
    Plain Ops
    Serverless Saturday
    Open Cloud Forum
    Data on the Fjord
  `),
  exam: linesOf(`
    Cloud Practitioner
    Solutions Architect Associate
    Developer Associate
    Security Specialty
    Data Engineer Associate
    AI Practitioner
  `),
  number: ["three", "five", "seven", "nine", "twelve", "twenty", "fifty"],
};
